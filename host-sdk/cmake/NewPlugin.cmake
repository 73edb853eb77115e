# Writes a new plugin: one page, one permission, two languages. It builds and passes the validator as it stands.
#
#   cmake -DID=it.example.saluto -DDIR=saluto [-DTITLE=Saluto] -P NewPlugin.cmake
#
# ID is the plugin's id for ever: a domain of yours, turned round, and a name. DIR must not exist, or be empty.
cmake_minimum_required(VERSION 3.25)

if(NOT "${ID}" MATCHES "^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$")
  message(FATAL_ERROR "NewPlugin: ID is '${ID}': give a reversed domain of small letters, digits and hyphens, "
    "like -DID=it.example.saluto")
endif()
if("${DIR}" STREQUAL "")
  message(FATAL_ERROR "NewPlugin: give -DDIR=<directory> for the new plugin")
endif()
get_filename_component(directory "${DIR}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_BINARY_DIR}")
file(GLOB there "${directory}/*")
if(there)
  message(FATAL_ERROR "NewPlugin: the directory is not empty:\n  ${directory}")
endif()

string(REGEX REPLACE "^.*\\." "" NAME "${ID}") # it.example.conta-visite -> conta-visite
string(REPLACE "-" "_" NAMESPACE "${NAME}")
string(REGEX REPLACE "^([0-9])" "_\\1" NAMESPACE "${NAMESPACE}")
string(REPLACE "-" ";" words "${NAME}")
set(CLASS)
foreach(word IN LISTS words)
  string(SUBSTRING "${word}" 0 1 first)
  string(SUBSTRING "${word}" 1 -1 rest)
  string(TOUPPER "${first}" first)
  string(APPEND CLASS "${first}${rest}")
endforeach()
string(REGEX REPLACE "^([0-9])" "Plugin\\1" CLASS "${CLASS}")
if("${TITLE}" STREQUAL "")
  set(TITLE "${CLASS}")
endif()
if(TITLE MATCHES "[\"\\\\<>&@%]")
  message(FATAL_ERROR "NewPlugin: TITLE is '${TITLE}': leave out quotes and the characters \\ < > & @ %")
endif()

set(source "${CMAKE_CURRENT_LIST_DIR}/new-plugin")
file(GLOB_RECURSE files RELATIVE "${source}" "${source}/*")
foreach(file IN LISTS files)
  configure_file("${source}/${file}" "${directory}/${file}" @ONLY)
endforeach()
message(STATUS "The plugin ${ID} is in ${directory}")
message(STATUS "Build it:  cmake -S ${DIR} -B ${DIR}/build && cmake --build ${DIR}/build")
message(STATUS "Check it:  ctest --test-dir ${DIR}/build")
