# cmake -DPROGRAM=… -DEXPECTED=layout.txt -P compare_layout.cmake
execute_process(COMMAND "${PROGRAM}" OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
file(READ "${EXPECTED}" expected)
if(NOT printed STREQUAL expected)
  message(FATAL_ERROR "The layout of the ABI is not that of ${EXPECTED}:\n${printed}")
endif()
