# cmake -DCMARK=<program> -DSOURCE=<guide.md> -DOUTPUT=<guide.mustache> -P WriteGuide.cmake
#
# The guide as a part of a template. A paragraph that is a picture of plugin/assets becomes a figure that knows its size,
# is loaded when it is scrolled to, and is left out where the host does not say where the assets are.
cmake_minimum_required(VERSION 3.25)
get_filename_component(assets "${CMAKE_CURRENT_LIST_DIR}/assets" ABSOLUTE)

# Width and height stand behind the signature and the beginning of the first chunk, four bytes each.
function(read_size picture)
  file(READ "${picture}" head LIMIT 24 HEX)
  if(NOT head MATCHES "^89504e470d0a1a0a0000000d49484452(........)(........)$")
    message(FATAL_ERROR "${picture} is no PNG file")
  endif()
  math(EXPR width "0x${CMAKE_MATCH_1}")
  math(EXPR height "0x${CMAKE_MATCH_2}")
  set(size "width=\"${width}\" height=\"${height}\"" PARENT_SCOPE)
endfunction()

execute_process(COMMAND "${CMARK}" "${SOURCE}" OUTPUT_VARIABLE html COMMAND_ERROR_IS_FATAL ANY)
while(html MATCHES "<p><img src=\"\\.\\./assets/([^\"]+)\" alt=\"([^\"]*)\" /></p>")
  set(paragraph "${CMAKE_MATCH_0}")
  set(file "${CMAKE_MATCH_1}")
  set(alt "${CMAKE_MATCH_2}")
  read_size("${assets}/${file}")
  string(REPLACE "${paragraph}" "{{#has_assets}}<figure><img src=\"{{assets}}/${file}\" alt=\"${alt}\" ${size} loading=\"lazy\"></figure>{{/has_assets}}" html "${html}")
endwhile()
file(WRITE "${OUTPUT}" "${html}")
