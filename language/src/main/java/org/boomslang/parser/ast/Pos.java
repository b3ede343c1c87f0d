package org.boomslang.parser.ast;

/**
 * Where a node stands in its source: lines count from 1, columns are UTF-8 byte offsets from 0, the
 * end is exclusive. These are CPython's {@code lineno}, {@code col_offset}, {@code end_lineno} and
 * {@code end_col_offset}.
 */
public record Pos(int line, int col, int endLine, int endCol) {}
