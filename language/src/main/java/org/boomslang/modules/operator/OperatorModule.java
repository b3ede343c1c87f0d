package org.boomslang.modules.operator;

import java.security.MessageDigest;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Identity;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/** The functions of {@code _operator} that are more than an operator. */
@PyBuiltins(module = "_operator")
final class OperatorModule {
  private OperatorModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("attrgetter", AttrGetter.TYPE);
    module.setAttribute("itemgetter", ItemGetter.TYPE);
    module.setAttribute("methodcaller", MethodCaller.TYPE);
  }

  // ------------------------------------------------------------------ truth and identity

  @PyBuiltin(name = "truth", sig = "(a, /)", doc = "Return True if a is true, False otherwise.")
  static boolean truth(Object a) {
    return Conversions.truth(a);
  }

  @PyBuiltin(name = "not_", sig = "(a, /)", doc = "Same as not a.")
  static boolean not(Object a) {
    return !Conversions.truth(a);
  }

  @PyBuiltin(name = "is_", sig = "(a, b, /)", doc = "Same as a is b.")
  static boolean is(Object a, Object b) {
    return Identity.identical(a, b);
  }

  @PyBuiltin(name = "is_not", sig = "(a, b, /)", doc = "Same as a is not b.")
  static boolean isNot(Object a, Object b) {
    return !Identity.identical(a, b);
  }

  @PyBuiltin(name = "is_none", sig = "(a, /)", doc = "Same as a is None.")
  static boolean isNone(Object a) {
    return a == PyNone.NONE;
  }

  @PyBuiltin(name = "is_not_none", sig = "(a, /)", doc = "Same as a is not None.")
  static boolean isNotNone(Object a) {
    return a != PyNone.NONE;
  }

  // ------------------------------------------------------------------ numbers

  @PyBuiltin(name = "abs", sig = "(a, /)", doc = "Same as abs(a).")
  static Object abs(Object a) {
    Object result = Calls.callSpecial(a, "__abs__");
    if (result == null) {
      throw PyErrors.typeError("bad operand type for abs(): '%s'", Types.nameOf(a));
    }
    return result;
  }

  @PyBuiltin(name = "index", sig = "(a, /)", doc = "Same as a.__index__()")
  static Object index(Object a) {
    return Conversions.index(a);
  }

  // ------------------------------------------------------------------ sequences

  @PyBuiltin(name = "concat", sig = "(a, b, /)", doc = "Same as a + b, for a and b sequences.")
  static Object concat(Object a, Object b) {
    checkSequence(a);
    return Operators.binary(BinaryOp.ADD, a, b);
  }

  @PyBuiltin(name = "iconcat", sig = "(a, b, /)", doc = "Same as a += b, for a and b sequences.")
  static Object iconcat(Object a, Object b) {
    checkSequence(a);
    return Operators.inplace(BinaryOp.ADD, a, b);
  }

  private static void checkSequence(Object a) {
    if (Types.of(a).lookup("__getitem__") == null || a instanceof PyDict) {
      throw PyErrors.typeError("'%s' object can't be concatenated", Types.nameOf(a));
    }
  }

  @PyBuiltin(name = "contains", sig = "(a, b, /)", doc = "Same as b in a (note reversed operands).")
  static boolean contains(Object a, Object b) {
    return Items.contains(a, b);
  }

  @PyBuiltin(name = "getitem", sig = "(a, b, /)", doc = "Same as a[b].")
  static Object getItem(Object a, Object b) {
    return Items.get(a, b);
  }

  @PyBuiltin(name = "setitem", sig = "(a, b, c, /)", doc = "Same as a[b] = c.")
  static void setItem(Object a, Object b, Object c) {
    Items.set(a, b, c);
  }

  @PyBuiltin(name = "delitem", sig = "(a, b, /)", doc = "Same as del a[b].")
  static void deleteItem(Object a, Object b) {
    Items.delete(a, b);
  }

  @PyBuiltin(
      name = "countOf",
      sig = "(a, b, /)",
      doc = "Return the number of items in a which are, or which equal, b.")
  static long countOf(Object a, Object b) {
    Object iterator = Iteration.iter(a);
    long count = 0;
    Object item;
    while ((item = Iteration.next(iterator)) != null) {
      if (Comparisons.equal(item, b)) {
        count++;
      }
    }
    return count;
  }

  @PyBuiltin(name = "indexOf", sig = "(a, b, /)", doc = "Return the first index of b in a.")
  static long indexOf(Object a, Object b) {
    Object iterator = Iteration.iter(a);
    Object item;
    for (long index = 0; (item = Iteration.next(iterator)) != null; index++) {
      if (Comparisons.equal(item, b)) {
        return index;
      }
    }
    throw PyErrors.valueError("sequence.index(x): x not in sequence");
  }

  @PyBuiltin(
      name = "length_hint",
      sig = "(obj, default=0, /)",
      doc =
          "Return an estimate of the number of items in obj.\n\nThis is useful for presizing"
              + " containers when building from an iterable.\n\nIf the object supports len(), the"
              + " result will be exact.\nOtherwise, it may over- or under-estimate by an arbitrary"
              + " amount.\nThe result will be an integer >= 0.")
  static long lengthHint(Object object, Object fallback) {
    if (!Conversions.isInt(fallback)) {
      throw PyErrors.typeError(
          "'%s' object cannot be interpreted as an integer", Types.nameOf(fallback));
    }
    return Items.lengthHint(object, (int) Conversions.asLong(fallback));
  }

  // ------------------------------------------------------------------ others

  @PyBuiltin(
      name = "call",
      sig = "(obj, /, *args, **kwargs)",
      doc = "Same as obj(*args, **kwargs).")
  static Object call(Object object, Object[] args, PyDict keywords) {
    return Calls.callDict(object, args, keywords);
  }

  @PyBuiltin(
      name = "_compare_digest",
      sig = "(a, b, /)",
      doc =
          "Return 'a == b'.\n\nThe time taken does not depend on how much of the values agree, to"
              + " give nothing\naway about secrets. Both have to be ASCII strings, or bytes-like"
              + " objects.")
  static boolean compareDigest(Object a, Object b) {
    if (PyStr.isStr(a) && PyStr.isStr(b)) {
      return MessageDigest.isEqual(ascii(a), ascii(b));
    }
    if (!Buffers.isBytesLike(a) || !Buffers.isBytesLike(b)) {
      throw PyErrors.typeError(
          "unsupported operand types(s) or combination of types: '%s' and '%s'",
          Types.nameOf(a), Types.nameOf(b));
    }
    return MessageDigest.isEqual(Buffers.toArray(a), Buffers.toArray(b));
  }

  private static byte[] ascii(Object text) {
    String java = PyStr.toJava(text);
    byte[] bytes = new byte[java.length()];
    for (int i = 0; i < bytes.length; i++) {
      if (java.charAt(i) > 127) {
        throw PyErrors.typeError("comparing strings with non-ASCII characters is not supported");
      }
      bytes[i] = (byte) java.charAt(i);
    }
    return bytes;
  }
}
