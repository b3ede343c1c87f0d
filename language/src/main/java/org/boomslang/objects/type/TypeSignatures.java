package org.boomslang.objects.type;

import java.util.Map;

/**
 * The signatures that builtin types show in {@code __text_signature__}. Types that can be called in
 * several ways have none. The builtins behind the types take what Java needs, so their own
 * signatures are not shown. Stateless.
 *
 * <p>Source: the documentation strings of CPython's types.
 */
final class TypeSignatures {
  private static final Map<String, String> SIGNATURES =
      Map.ofEntries(
          Map.entry("object", "()"),
          Map.entry("NoneType", "()"),
          Map.entry("NotImplementedType", "()"),
          Map.entry("ellipsis", "()"),
          Map.entry("bool", "(object=False, /)"),
          Map.entry("float", "(x=0, /)"),
          Map.entry("complex", "(real=0, imag=0)"),
          Map.entry("list", "(iterable=(), /)"),
          Map.entry("tuple", "(iterable=(), /)"),
          Map.entry("set", "(iterable=(), /)"),
          Map.entry("frozenset", "(iterable=(), /)"),
          Map.entry("memoryview", "(object)"),
          Map.entry("classmethod", "(function, /)"),
          Map.entry("staticmethod", "(function, /)"),
          Map.entry("property", "(fget=None, fset=None, fdel=None, doc=None)"),
          Map.entry("enumerate", "(iterable, start=0)"),
          Map.entry("reversed", "(sequence, /)"),
          Map.entry("filter", "(function, iterable, /)"),
          Map.entry("map", "(function, iterable, /, *iterables, strict=False)"),
          Map.entry("zip", "(*iterables, strict=False)"),
          Map.entry("method", "(function, instance, /)"),
          Map.entry("module", "(name, doc=None)"),
          Map.entry("mappingproxy", "(mapping)"),
          Map.entry("traceback", "(tb_next, tb_frame, tb_lasti, tb_lineno)"),
          Map.entry("itertools.accumulate", "(iterable, func=None, *, initial=None)"),
          Map.entry("itertools.batched", "(iterable, n, *, strict=False)"),
          Map.entry("itertools.chain", "(*iterables)"),
          Map.entry("itertools.combinations", "(iterable, r)"),
          Map.entry("itertools.combinations_with_replacement", "(iterable, r)"),
          Map.entry("itertools.compress", "(data, selectors)"),
          Map.entry("itertools.count", "(start=0, step=1)"),
          Map.entry("itertools.cycle", "(iterable, /)"),
          Map.entry("itertools.dropwhile", "(predicate, iterable, /)"),
          Map.entry("itertools.filterfalse", "(function, iterable, /)"),
          Map.entry("itertools.groupby", "(iterable, key=None)"),
          Map.entry("itertools.pairwise", "(iterable, /)"),
          Map.entry("itertools.permutations", "(iterable, r=None)"),
          Map.entry("itertools.product", "(*iterables, repeat=1)"),
          Map.entry("itertools.starmap", "(function, iterable, /)"),
          Map.entry("itertools.takewhile", "(predicate, iterable, /)"),
          Map.entry("itertools.zip_longest", "(*iterables, fillvalue=None)"),
          Map.entry("operator.attrgetter", "(attr, /, *attrs)"),
          Map.entry("operator.itemgetter", "(item, /, *items)"),
          Map.entry("operator.methodcaller", "(name, /, *args, **kwargs)"),
          Map.entry("_io.BufferedRWPair", "(reader, writer, buffer_size=131072, /)"),
          Map.entry("_io.BufferedRandom", "(raw, buffer_size=131072)"),
          Map.entry("_io.BufferedReader", "(raw, buffer_size=131072)"),
          Map.entry("_io.BufferedWriter", "(raw, buffer_size=131072)"),
          Map.entry("_io.BytesIO", "(initial_bytes=b'')"),
          Map.entry("_io.FileIO", "(file, mode='r', closefd=True, opener=None)"),
          Map.entry("_io.IncrementalNewlineDecoder", "(decoder, translate, errors='strict')"),
          Map.entry("_io.StringIO", "(initial_value='', newline='\\n')"),
          Map.entry(
              "_io.TextIOWrapper",
              "(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)"),
          Map.entry("_thread.lock", "()"),
          Map.entry(
              "decimal.Context",
              "(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)"),
          Map.entry("decimal.Decimal", "(value='0', context=None)"),
          Map.entry(
              "code",
              "(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring, constants, names, varnames, filename, name, qualname, firstlineno, linetable, exceptiontable, freevars=(), cellvars=(), /)"),
          Map.entry("_bz2.BZ2Compressor", "(compresslevel=9, /)"),
          Map.entry("_bz2.BZ2Decompressor", "()"),
          Map.entry("_lzma.LZMADecompressor", "(format=0, memlimit=None, filters=None)"),
          Map.entry("_queue.SimpleQueue", "()"),
          Map.entry("_lsprof.Profiler", "(timer=None, timeunit=0.0, subcalls=True, builtins=True)"),
          Map.entry("functools.partial", "(func, /, *args, **keywords)"),
          Map.entry(
              "_pickle.Pickler", "(file, protocol=None, fix_imports=True, buffer_callback=None)"),
          Map.entry(
              "_pickle.Unpickler",
              "(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())"),
          Map.entry("types.GenericAlias", "(origin, args, /)"),
          Map.entry("types.SimpleNamespace", "(mapping_or_iterable=(), /, **kwargs)"),
          Map.entry(
              "function",
              "(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)"));

  private TypeSignatures() {}

  /** The signature of a builtin type, or null. */
  static String of(PyType type) {
    return type.isHeapType() ? null : SIGNATURES.get(type.name());
  }
}
