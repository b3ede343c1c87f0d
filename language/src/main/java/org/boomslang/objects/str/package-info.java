/**
 * The builtin type {@code str}. A Python string is a {@code TruffleString} in the encoding UTF-32,
 * which Truffle keeps compacted to one, two or four bytes a code point; lone surrogates are
 * ordinary code points of it. Instances of subclasses are {@code PyStrObject}.
 *
 * <p>{@link org.boomslang.objects.str.PyStr} is the interface for the rest of the implementation;
 * {@link org.boomslang.objects.str.CodePoints} is the unpacked view that algorithms read, and
 * {@link org.boomslang.objects.str.StrBuilder} what they write. Long strings are made by root
 * nodes, since only Graal's code passes over them by vector instructions.
 */
package org.boomslang.objects.str;
