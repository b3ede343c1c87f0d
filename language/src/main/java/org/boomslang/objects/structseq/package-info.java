/**
 * Struct sequences: tuples with named fields, such as {@code sys.flags} and {@code os.stat_result}.
 * Modules in Java declare them with {@link org.boomslang.objects.structseq.StructSequence#builder}.
 * Compare CPython's {@code structseq.c}.
 */
package org.boomslang.objects.structseq;
