# What `cmake --install` gives of the SDK, as component host-sdk-dev: headers, libraries, CMake package, validator and
# documents. Included by host-sdk/CMakeLists.txt.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(HOST_SDK_VERSION 1.0.0) # the ABI's major and minor version, base.h; the third number counts releases
set(cmake_directory "${CMAKE_INSTALL_LIBDIR}/cmake/host_sdk")

foreach(part abi cpp manifest hosting testkit contract)
  if(TARGET host_sdk_${part})
    set_target_properties(host_sdk_${part} PROPERTIES EXPORT_NAME ${part})
    install(TARGETS host_sdk_${part} EXPORT host_sdk ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT host-sdk-dev)
  endif()
endforeach()
install(EXPORT host_sdk NAMESPACE host_sdk:: FILE host_sdk-targets.cmake DESTINATION "${cmake_directory}"
  COMPONENT host-sdk-dev)

configure_package_config_file(cmake/host_sdk-config.cmake.in "${CMAKE_CURRENT_BINARY_DIR}/host_sdk-config.cmake"
  INSTALL_DESTINATION "${cmake_directory}")
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/host_sdk-config-version.cmake"
  VERSION ${HOST_SDK_VERSION} COMPATIBILITY SameMajorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/host_sdk-config.cmake" "${CMAKE_CURRENT_BINARY_DIR}/host_sdk-config-version.cmake"
    cmake/HostSdkAddPlugin.cmake cmake/WritePackageManifest.cmake cmake/plugin_exports.map cmake/NewPlugin.cmake
  DESTINATION "${cmake_directory}" COMPONENT host-sdk-dev)
install(DIRECTORY cmake/new-plugin DESTINATION "${cmake_directory}" COMPONENT host-sdk-dev)

install(DIRECTORY include/host_sdk DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT host-sdk-dev)
set_target_properties(host-sdk-validator PROPERTIES EXPORT_NAME validator)
install(TARGETS host-sdk-validator EXPORT host_sdk RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT host-sdk-dev)
install(DIRECTORY docs examples DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/host-sdk-dev" COMPONENT host-sdk-dev)
install(FILES README.md CHANGELOG.md LIMITATIONS.md DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/host-sdk-dev"
  COMPONENT host-sdk-dev)
