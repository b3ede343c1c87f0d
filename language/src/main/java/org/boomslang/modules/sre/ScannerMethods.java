package org.boomslang.modules.sre;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** The methods of {@code _sre.SRE_Scanner}. */
@PyBuiltins(type = "_sre.SRE_Scanner")
public final class ScannerMethods {

  private ScannerMethods() {}

  @PyBuiltin(name = "match", doc = "Matches where the last match ended.")
  static Object match(PyScanner self) {
    return self.match();
  }

  @PyBuiltin(name = "search", doc = "Finds the next match.")
  static Object search(PyScanner self) {
    return self.search();
  }

  @PyBuiltin(name = "pattern", kind = Kind.MEMBER, doc = "The pattern.")
  static Object pattern(PyScanner self) {
    return self.pattern();
  }
}
