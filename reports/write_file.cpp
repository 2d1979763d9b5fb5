#include "reports/write_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace crosscheck {
namespace {

Error failure(const std::string& path) {
  return {path, 0, std::string("cannot be written: ") + std::strerror(errno)};
}

/// All bytes, through interrupted and partial writes. False leaves the reason in errno.
bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::optional<Error> write_directly(const std::string& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) return failure(path);
  const bool written = write_all(file, bytes);
  std::optional<Error> error;
  if (!written) error = failure(path);
  ::close(file);
  return error;
}

/// The permissions a new file would get, or those of the file that is replaced.
mode_t mode_for(const std::string& path) {
  struct stat old {};
  if (::stat(path.c_str(), &old) == 0) return old.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

}  // namespace

std::optional<Error> write_file_atomically(const std::string& path, std::string_view bytes) {
  struct stat old {};
  const bool exists = ::stat(path.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) return errno = EISDIR, failure(path);
  if (exists && !S_ISREG(old.st_mode)) return write_directly(path, bytes);

  // A link is followed, so that the file it names is replaced and the link stays.
  std::string target = path;
  if (char* real = exists ? ::realpath(path.c_str(), nullptr) : nullptr) {
    target = real;
    std::free(real);
  }
  std::string beside = target + ".XXXXXX";
  const int file = ::mkstemp(beside.data());
  if (file < 0) return failure(path);
  const bool written = write_all(file, bytes) && ::fchmod(file, mode_for(target)) == 0;
  std::optional<Error> error;
  if (!written) error = failure(path);
  if (::close(file) != 0 && !error) error = failure(path);
  if (!error && std::rename(beside.c_str(), target.c_str()) != 0) error = failure(path);
  if (error) ::unlink(beside.c_str());
  return error;
}

}  // namespace crosscheck
