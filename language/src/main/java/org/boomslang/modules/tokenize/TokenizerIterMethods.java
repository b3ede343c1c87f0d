package org.boomslang.modules.tokenize;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code _tokenize.TokenizerIter}. */
@PyBuiltins(type = "_tokenize.TokenizerIter")
public final class TokenizerIterMethods {
  private TokenizerIterMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, readline, /, *, encoding=<unset>, extra_tokens)")
  static Object create(PyType type, Object readline, String encoding, boolean extraTokens) {
    return new PyTokenizerIter(type.instanceShape(), readline, encoding, extraTokens);
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(PyTokenizerIter self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(PyTokenizerIter self) {
    Object token = self.next();
    if (token == null) {
      throw PyErrors.stopIteration(PyNone.NONE);
    }
    return token;
  }
}
