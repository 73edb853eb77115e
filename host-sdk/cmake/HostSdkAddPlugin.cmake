# host_sdk_add_plugin(<target> ID <plugin id> MANIFEST <manifest.json> SOURCES <files> [LIBS <libraries>]
#                     [CONTENT <directory>[=<name in the package>]...] [PACKAGES <directory>])
#
# Builds a plugin's library so that it exports exactly one symbol, and its package: the manifest with the library's
# SHA-256, the library, and the directories of CONTENT (locales, templates, assets, the folder that holds the icon, ...).
# The package stands in <PACKAGES>/<plugin id>/; PACKAGES is <build>/plugins unless given.
function(host_sdk_add_plugin target)
  cmake_parse_arguments(ARG "" "ID;MANIFEST;PACKAGES" "SOURCES;LIBS;CONTENT" ${ARGN})
  if(NOT ARG_PACKAGES)
    set(ARG_PACKAGES "${CMAKE_BINARY_DIR}/plugins")
  endif()
  set(package "${ARG_PACKAGES}/${ARG_ID}")
  set(exports "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/plugin_exports.map")
  set(write_manifest "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/WritePackageManifest.cmake")

  add_library(${target} MODULE ${ARG_SOURCES})
  target_link_libraries(${target} PRIVATE host_sdk::cpp ${ARG_LIBS})
  set_target_properties(${target} PROPERTIES PREFIX "" LIBRARY_OUTPUT_DIRECTORY "${package}"
    BUILD_WITH_INSTALL_RPATH ON # nothing may change the library after its digest was taken
    CXX_VISIBILITY_PRESET hidden C_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
    LINK_DEPENDS "${exports}")
  target_link_options(${target} PRIVATE "LINKER:--version-script=${exports}" LINKER:--exclude-libs,ALL
    LINKER:--as-needed LINKER:-z,now LINKER:-z,relro)
  if(NOT HOST_SDK_SANITIZE) # a sanitizer's runtime is resolved from the executable
    target_link_options(${target} PRIVATE LINKER:-z,defs)
  endif()

  set(files)
  foreach(content IN LISTS ARG_CONTENT)
    string(REGEX MATCH "^([^=]+)=?(.*)$" _ "${content}")
    get_filename_component(source "${CMAKE_MATCH_1}" ABSOLUTE)
    set(name "${CMAKE_MATCH_2}")
    if(name STREQUAL "")
      get_filename_component(name "${source}" NAME)
    endif()
    if(IS_DIRECTORY "${source}")
      file(GLOB_RECURSE inside CONFIGURE_DEPENDS RELATIVE "${source}" "${source}/*")
      foreach(file IN LISTS inside)
        list(APPEND files "${source}/${file}" "${name}/${file}")
      endforeach()
    else()
      list(APPEND files "${source}" "${name}")
    endif()
  endforeach()

  set(outputs)
  while(files)
    list(POP_FRONT files source name)
    add_custom_command(OUTPUT "${package}/${name}" DEPENDS "${source}"
      COMMAND "${CMAKE_COMMAND}" -E copy "${source}" "${package}/${name}")
    list(APPEND outputs "${package}/${name}")
  endwhile()
  add_custom_command(OUTPUT "${package}/manifest.json" DEPENDS "${ARG_MANIFEST}" ${target}
    "${write_manifest}"
    COMMAND "${CMAKE_COMMAND}" "-DSOURCE=${ARG_MANIFEST}" "-DLIBRARY=$<TARGET_FILE:${target}>"
      "-DOUTPUT=${package}/manifest.json" -P "${write_manifest}")
  add_custom_target(${target}-package ALL DEPENDS "${package}/manifest.json" ${outputs})
  set_target_properties(${target} PROPERTIES HOST_SDK_PACKAGE "${package}")
endfunction()

# host_sdk_install_plugin(<target> [DESTINATION <directory>])
#
# `cmake --install` puts the package into <DESTINATION>/<plugin id>/, as component <target>; DESTINATION is
# lib/host-sdk/plugins unless given, where a host finds the plugins that the system's packages brought.
function(host_sdk_install_plugin target)
  cmake_parse_arguments(ARG "" "DESTINATION" "" ${ARGN})
  if(NOT ARG_DESTINATION)
    set(ARG_DESTINATION lib/host-sdk/plugins)
  endif()
  get_target_property(package ${target} HOST_SDK_PACKAGE)
  install(DIRECTORY "${package}" DESTINATION "${ARG_DESTINATION}" COMPONENT ${target})
endfunction()
