# embed_files(TARGET NAME FILE...): builds FILEs into TARGET, read-only and 16-byte aligned.
# In code they are `std::span<const EmbeddedFile> embedded_NAME()`, sorted by file name;
# see checker/text/embedded.h.
function(embed_files target name)
  set(files ${ARGN})
  list(SORT files)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}.cpp)
  set(data "")
  set(rows "")
  set(externs "")
  set(i 0)
  foreach(file IN LISTS files)
    cmake_path(GET file FILENAME base)
    set(symbol "crosscheck_${name}_${i}")
    string(APPEND data
      "    \".balign 16\\n.global ${symbol}\\n${symbol}:\\n.incbin \\\"${file}\\\"\\n\"\n"
      "    \".global ${symbol}_end\\n${symbol}_end:\\n.byte 0\\n\"\n")
    string(APPEND externs "extern \"C\" const char ${symbol}[], ${symbol}_end[];\n")
    string(APPEND rows
      "      {\"${base}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
    math(EXPR i "${i} + 1")
  endforeach()
  string(CONCAT code
    "#include \"checker/text/embedded.h\"\n\n"
    "asm(\".pushsection .rodata\\n\"\n${data}    \".popsection\\n\");\n\n"
    "${externs}\nnamespace crosscheck {\n\n"
    "std::span<const EmbeddedFile> embedded_${name}() {\n"
    "  static const EmbeddedFile files[] = {\n${rows}      {},\n  };\n"
    "  return {files, ${i}};\n}\n\n}  // namespace crosscheck\n")
  file(GENERATE OUTPUT ${out} CONTENT "${code}")
  set_source_files_properties(${out} PROPERTIES OBJECT_DEPENDS "${files}" GENERATED ON)
  target_sources(${target} PRIVATE ${out})
  # .incbin and link-time optimisation do not meet.
  set_property(SOURCE ${out} APPEND PROPERTY COMPILE_OPTIONS -fno-lto)
endfunction()
