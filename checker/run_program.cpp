#include "checker/run_program.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace crosscheck {

namespace {

/// A file descriptor that is closed with its owner.
class Descriptor {
 public:
  Descriptor() = default;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  void hold(int number) { number_ = number; }
  int get() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_ = -1;
};

struct Pipe {
  Descriptor read_end, write_end;

  bool open() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return false;
    read_end.hold(ends[0]);
    write_end.hold(ends[1]);
    return true;
  }
};

/// Where a program's standard streams go: nothing to read, and our two pipes.
class Streams {
 public:
  Streams(const Pipe& out, const Pipe& err) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions_, out.write_end.get(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, err.write_end.get(), STDERR_FILENO);
  }
  Streams(const Streams&) = delete;
  Streams& operator=(const Streams&) = delete;
  ~Streams() { ::posix_spawn_file_actions_destroy(&actions_); }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

/// Appends what can be read now; false at the end of the stream.
bool read_some(int from, std::string& to) {
  std::array<char, 65536> buffer;
  const ssize_t size = ::read(from, buffer.data(), buffer.size());
  if (size > 0) to.append(buffer.data(), static_cast<std::size_t>(size));
  return size > 0 || (size < 0 && errno == EINTR);
}

/// Reads both streams side by side, so that the program never waits for us to empty one.
void read_both(int out, int err, ProgramEnd& end) {
  std::array<pollfd, 2> streams{{{out, POLLIN, 0}, {err, POLLIN, 0}}};
  while (streams[0].fd >= 0 || streams[1].fd >= 0) {
    if (::poll(streams.data(), streams.size(), -1) < 0 && errno != EINTR) return;
    if (streams[0].revents != 0 && !read_some(out, end.out)) streams[0].fd = -1;
    if (streams[1].revents != 0 && !read_some(err, end.err)) streams[1].fd = -1;
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Result<ProgramEnd> run_program(const std::vector<std::string>& arguments) {
  const auto failed = [&arguments](int number) {
    return Error{{}, 0, fmt::format("{} cannot be run: {}", arguments[0], std::strerror(number))};
  };
  Pipe out, err;
  if (!out.open() || !err.open()) return failed(errno);
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  const Streams streams(out, err);
  pid_t child = 0;
  if (const int number =
          ::posix_spawnp(&child, argv[0], streams.get(), nullptr, argv.data(), environ)) {
    return failed(number);
  }
  out.write_end.close();
  err.write_end.close();
  ProgramEnd end;
  read_both(out.read_end.get(), err.read_end.get(), end);
  end.status = wait_for(child);
  return end;
}

}  // namespace crosscheck
