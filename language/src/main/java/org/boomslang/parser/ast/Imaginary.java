package org.boomslang.parser.ast;

/** The value of an imaginary literal such as {@code 3j}. */
public record Imaginary(double value) {}
