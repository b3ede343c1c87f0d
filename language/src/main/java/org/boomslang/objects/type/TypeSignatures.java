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
