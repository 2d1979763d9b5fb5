# What is installed, and the packages made of it.
include(GNUInstallDirs)
set(here ${CMAKE_CURRENT_LIST_DIR})

set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON) # packaging needs the program, not the tests
install(TARGETS crosscheck)
configure_file(${here}/crosscheck.1 ${CMAKE_CURRENT_BINARY_DIR}/crosscheck.1 @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/crosscheck.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${here}/crosscheck.bash RENAME crosscheck
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${here}/_crosscheck DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${here}/crosscheck.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES checker/configuration.schema.json reports/crosscheck.schema.json
        DESTINATION ${CMAKE_INSTALL_DATADIR}/crosscheck)
install(FILES LICENSE RENAME copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY fixtures/ceasefire DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_CONTACT "The crosscheck authors <crosscheck@localhost>")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Reads articles, takes claims from them (titles, names, dates), compares them
and shows both sides of every contradiction word for word.")
include(CPack)
