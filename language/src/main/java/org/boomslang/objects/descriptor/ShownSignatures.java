package org.boomslang.objects.descriptor;

import java.util.Map;

/**
 * The signatures that builtin functions show where these are not what they are declared with: a
 * function that checks its arguments itself takes them as {@code *args}. Stateless.
 *
 * <p>Source: the documentation strings of CPython's functions.
 */
final class ShownSignatures {
  /** For a function that can be called in several ways. */
  static final String NONE = "";

  private static final Map<String, String> SIGNATURES =
      Map.ofEntries(
          Map.entry("builtins.sorted", "(iterable, /, *, key=None, reverse=False)"),
          Map.entry("builtins.min", NONE),
          Map.entry("builtins.max", NONE),
          Map.entry("builtins.__build_class__", NONE),
          Map.entry("builtins.dir", NONE),
          Map.entry("builtins.getattr", NONE),
          Map.entry("builtins.iter", NONE),
          Map.entry("builtins.next", NONE),
          Map.entry("builtins.vars", NONE),
          Map.entry("atexit.register", "(func, /, *args, **kwargs)"),
          Map.entry("_csv.reader", "(iterable, /, dialect='excel', **fmtparams)"),
          Map.entry("_csv.writer", "(fileobj, /, dialect='excel', **fmtparams)"),
          Map.entry("_csv.register_dialect", "(name, /, dialect='excel', **fmtparams)"),
          Map.entry("time.strptime", NONE),
          Map.entry("_struct.pack", NONE),
          Map.entry("_struct.pack_into", NONE));

  private ShownSignatures() {}

  /**
   * What a function of a module shows, {@link #NONE}, or null when that is what it is declared
   * with.
   */
  static String of(String module, String name) {
    return SIGNATURES.get(module + "." + name);
  }
}
