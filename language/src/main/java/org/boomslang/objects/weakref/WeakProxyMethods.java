package org.boomslang.objects.weakref;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.Calls;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Identity;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.UnaryOp;
import org.boomslang.objects.none.PyNone;

/**
 * The builtins of {@code weakref.proxy}: every operation is done on the referent, with proxies
 * among the operands replaced by theirs.
 *
 * <p>Compare CPython weakrefobject.c: {@code proxy_as_number} and around.
 */
@PyBuiltins(type = "weakref.ProxyType", unhashable = true)
final class WeakProxyMethods {
  private WeakProxyMethods() {}

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static String repr(PyWeakProxy self) {
    Object target = self.referent();
    return target == null
        ? "<weakproxy at 0x%x; dead>".formatted(Identity.id(self))
        : "<weakproxy at 0x%x; to '%s' at 0x%x>"
            .formatted(Identity.id(self), Types.nameOf(target), Identity.id(target));
  }

  @PyBuiltin(name = "__str__", sig = "($self, /)", doc = "Return str(self).")
  static Object str(PyWeakProxy self) {
    return Conversions.str(self.target());
  }

  @PyBuiltin(
      name = "__getattribute__",
      sig = "($self, name, /)",
      doc = "Return getattr(self, name).")
  static Object getAttribute(PyWeakProxy self, Object name) {
    return Attributes.get(self.target(), Attributes.name(name));
  }

  @PyBuiltin(
      name = "__setattr__",
      sig = "($self, name, value, /)",
      doc = "Implement setattr(self, name, value).")
  static void setAttribute(PyWeakProxy self, Object name, Object value) {
    Attributes.set(self.target(), Attributes.name(name), value);
  }

  @PyBuiltin(name = "__delattr__", sig = "($self, name, /)", doc = "Implement delattr(self, name).")
  static void deleteAttribute(PyWeakProxy self, Object name) {
    Attributes.delete(self.target(), Attributes.name(name));
  }

  @PyBuiltin(name = "__bool__", sig = "($self, /)", doc = "True if self else False")
  static boolean truth(PyWeakProxy self) {
    return Conversions.truth(self.target());
  }

  @PyBuiltin(name = "__int__", sig = "($self, /)", doc = "int(self)")
  static Object toInt(PyWeakProxy self) {
    return special(self, "__int__");
  }

  @PyBuiltin(name = "__float__", sig = "($self, /)", doc = "float(self)")
  static Object toFloat(PyWeakProxy self) {
    return special(self, "__float__");
  }

  @PyBuiltin(name = "__index__", sig = "($self, /)", doc = "Return self converted to an integer.")
  static Object index(PyWeakProxy self) {
    return Conversions.index(self.target());
  }

  private static Object special(PyWeakProxy self, String name) {
    Object target = self.target();
    Object result = Calls.callSpecial(target, name);
    if (result == null) {
      throw PyErrors.noAttribute(target, name);
    }
    return result;
  }

  @PyBuiltin(name = "__abs__", sig = "($self, /)", doc = "abs(self)")
  static Object abs(PyWeakProxy self) {
    return special(self, "__abs__");
  }

  @PyBuiltin(name = "__bytes__", sig = "($self, /)")
  static Object bytes(PyWeakProxy self) {
    return Calls.callMethod(self.target(), "__bytes__");
  }

  @PyBuiltin(name = "__reversed__", sig = "($self, /)")
  static Object reversed(PyWeakProxy self) {
    return Calls.callMethod(self.target(), "__reversed__");
  }

  @PyBuiltin(name = "__len__", sig = "($self, /)", doc = "Return len(self).")
  static int length(PyWeakProxy self) {
    return Items.length(self.target());
  }

  @PyBuiltin(name = "__getitem__", sig = "($self, key, /)", doc = "Return self[key].")
  static Object getItem(PyWeakProxy self, Object key) {
    return Items.get(self.target(), PyWeakProxy.unwrap(key));
  }

  @PyBuiltin(name = "__setitem__", sig = "($self, key, value, /)", doc = "Set self[key] to value.")
  static void setItem(PyWeakProxy self, Object key, Object value) {
    Items.set(self.target(), key, value);
  }

  @PyBuiltin(name = "__delitem__", sig = "($self, key, /)", doc = "Delete self[key].")
  static void deleteItem(PyWeakProxy self, Object key) {
    Items.delete(self.target(), key);
  }

  @PyBuiltin(name = "__contains__", sig = "($self, key, /)", doc = "Return bool(key in self).")
  static boolean contains(PyWeakProxy self, Object key) {
    return Items.contains(self.target(), key);
  }

  @PyBuiltin(name = "__iter__", sig = "($self, /)", doc = "Implement iter(self).")
  static Object iter(PyWeakProxy self) {
    return Iteration.iter(self.target());
  }

  @PyBuiltin(name = "__next__", sig = "($self, /)", doc = "Implement next(self).")
  static Object next(PyWeakProxy self) {
    Object target = self.target();
    if (!Iteration.isIterator(target)) {
      throw PyErrors.typeError(
          "Weakref proxy referenced a non-iterator '%s' object", Types.nameOf(target));
    }
    Object next = Iteration.next(target);
    if (next == null) {
      throw PyErrors.stopIteration(PyNone.NONE);
    }
    return next;
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", doc = "Return self==value.")
  static Object eq(PyWeakProxy self, Object value) {
    return Comparisons.compare(CompareOp.EQ, self.target(), PyWeakProxy.unwrap(value));
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)", doc = "Return self!=value.")
  static Object ne(PyWeakProxy self, Object value) {
    return Comparisons.compare(CompareOp.NE, self.target(), PyWeakProxy.unwrap(value));
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)", doc = "Return self<value.")
  static Object lt(PyWeakProxy self, Object value) {
    return Comparisons.compare(CompareOp.LT, self.target(), PyWeakProxy.unwrap(value));
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)", doc = "Return self<=value.")
  static Object le(PyWeakProxy self, Object value) {
    return Comparisons.compare(CompareOp.LE, self.target(), PyWeakProxy.unwrap(value));
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)", doc = "Return self>value.")
  static Object gt(PyWeakProxy self, Object value) {
    return Comparisons.compare(CompareOp.GT, self.target(), PyWeakProxy.unwrap(value));
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)", doc = "Return self>=value.")
  static Object ge(PyWeakProxy self, Object value) {
    return Comparisons.compare(CompareOp.GE, self.target(), PyWeakProxy.unwrap(value));
  }

  @PyBuiltin(name = "__neg__", sig = "($self, /)", doc = "-self")
  static Object neg(PyWeakProxy self) {
    return Operators.unary(UnaryOp.NEG, self.target());
  }

  @PyBuiltin(name = "__pos__", sig = "($self, /)", doc = "+self")
  static Object pos(PyWeakProxy self) {
    return Operators.unary(UnaryOp.POS, self.target());
  }

  @PyBuiltin(name = "__invert__", sig = "($self, /)", doc = "~self")
  static Object invert(PyWeakProxy self) {
    return Operators.unary(UnaryOp.INVERT, self.target());
  }

  @PyBuiltin(name = "__add__", sig = "($self, value, /)", doc = "Return self+value.")
  static Object add(PyWeakProxy self, Object value) {
    return binary(BinaryOp.ADD, self, value);
  }

  @PyBuiltin(name = "__radd__", sig = "($self, value, /)", doc = "Return value+self.")
  static Object radd(PyWeakProxy self, Object value) {
    return binary(BinaryOp.ADD, value, self);
  }

  @PyBuiltin(name = "__iadd__", sig = "($self, value, /)", doc = "Return self+=value.")
  static Object iadd(PyWeakProxy self, Object value) {
    return inplace(BinaryOp.ADD, self, value);
  }

  @PyBuiltin(name = "__sub__", sig = "($self, value, /)", doc = "Return self-value.")
  static Object sub(PyWeakProxy self, Object value) {
    return binary(BinaryOp.SUB, self, value);
  }

  @PyBuiltin(name = "__rsub__", sig = "($self, value, /)", doc = "Return value-self.")
  static Object rsub(PyWeakProxy self, Object value) {
    return binary(BinaryOp.SUB, value, self);
  }

  @PyBuiltin(name = "__isub__", sig = "($self, value, /)", doc = "Return self-=value.")
  static Object isub(PyWeakProxy self, Object value) {
    return inplace(BinaryOp.SUB, self, value);
  }

  @PyBuiltin(name = "__mul__", sig = "($self, value, /)", doc = "Return self*value.")
  static Object mul(PyWeakProxy self, Object value) {
    return binary(BinaryOp.MUL, self, value);
  }

  @PyBuiltin(name = "__rmul__", sig = "($self, value, /)", doc = "Return value*self.")
  static Object rmul(PyWeakProxy self, Object value) {
    return binary(BinaryOp.MUL, value, self);
  }

  @PyBuiltin(name = "__imul__", sig = "($self, value, /)", doc = "Return self*=value.")
  static Object imul(PyWeakProxy self, Object value) {
    return inplace(BinaryOp.MUL, self, value);
  }

  @PyBuiltin(name = "__matmul__", sig = "($self, value, /)", doc = "Return self@value.")
  static Object matmul(PyWeakProxy self, Object value) {
    return binary(BinaryOp.MATMUL, self, value);
  }

  @PyBuiltin(name = "__rmatmul__", sig = "($self, value, /)", doc = "Return value@self.")
  static Object rmatmul(PyWeakProxy self, Object value) {
    return binary(BinaryOp.MATMUL, value, self);
  }

  @PyBuiltin(name = "__imatmul__", sig = "($self, value, /)", doc = "Return self@=value.")
  static Object imatmul(PyWeakProxy self, Object value) {
    return inplace(BinaryOp.MATMUL, self, value);
  }

  @PyBuiltin(name = "__truediv__", sig = "($self, value, /)", doc = "Return self/value.")
  static Object truediv(PyWeakProxy self, Object value) {
    return binary(BinaryOp.TRUE_DIV, self, value);
  }

  @PyBuiltin(name = "__rtruediv__", sig = "($self, value, /)", doc = "Return value/self.")
  static Object rtruediv(PyWeakProxy self, Object value) {
    return binary(BinaryOp.TRUE_DIV, value, self);
  }

  @PyBuiltin(name = "__itruediv__", sig = "($self, value, /)", doc = "Return self/=value.")
  static Object itruediv(PyWeakProxy self, Object value) {
    return inplace(BinaryOp.TRUE_DIV, self, value);
  }

  @PyBuiltin(name = "__floordiv__", sig = "($self, value, /)", doc = "Return self//value.")
  static Object floordiv(PyWeakProxy self, Object value) {
    return binary(BinaryOp.FLOOR_DIV, self, value);
  }

  @PyBuiltin(name = "__rfloordiv__", sig = "($self, value, /)", doc = "Return value//self.")
  static Object rfloordiv(PyWeakProxy self, Object value) {
    return binary(BinaryOp.FLOOR_DIV, value, self);
  }

  @PyBuiltin(name = "__ifloordiv__", sig = "($self, value, /)", doc = "Return self//=value.")
  static Object ifloordiv(PyWeakProxy self, Object value) {
    return inplace(BinaryOp.FLOOR_DIV, self, value);
  }

  @PyBuiltin(name = "__mod__", sig = "($self, value, /)", doc = "Return self%value.")
  static Object mod(PyWeakProxy self, Object value) {
    return binary(BinaryOp.MOD, self, value);
  }

  @PyBuiltin(name = "__rmod__", sig = "($self, value, /)", doc = "Return value%self.")
  static Object rmod(PyWeakProxy self, Object value) {
    return binary(BinaryOp.MOD, value, self);
  }

  @PyBuiltin(name = "__imod__", sig = "($self, value, /)", doc = "Return self%=value.")
  static Object imod(PyWeakProxy self, Object value) {
    return inplace(BinaryOp.MOD, self, value);
  }

  @PyBuiltin(name = "__divmod__", sig = "($self, value, /)", doc = "Return selfdivmodvalue.")
  static Object divmod(PyWeakProxy self, Object value) {
    return binary(BinaryOp.DIVMOD, self, value);
  }

  @PyBuiltin(name = "__rdivmod__", sig = "($self, value, /)", doc = "Return valuedivmodself.")
  static Object rdivmod(PyWeakProxy self, Object value) {
    return binary(BinaryOp.DIVMOD, value, self);
  }

  @PyBuiltin(name = "__lshift__", sig = "($self, value, /)", doc = "Return self<<value.")
  static Object lshift(PyWeakProxy self, Object value) {
    return binary(BinaryOp.LSHIFT, self, value);
  }

  @PyBuiltin(name = "__rlshift__", sig = "($self, value, /)", doc = "Return value<<self.")
  static Object rlshift(PyWeakProxy self, Object value) {
    return binary(BinaryOp.LSHIFT, value, self);
  }

  @PyBuiltin(name = "__ilshift__", sig = "($self, value, /)", doc = "Return self<<=value.")
  static Object ilshift(PyWeakProxy self, Object value) {
    return inplace(BinaryOp.LSHIFT, self, value);
  }

  @PyBuiltin(name = "__rshift__", sig = "($self, value, /)", doc = "Return self>>value.")
  static Object rshift(PyWeakProxy self, Object value) {
    return binary(BinaryOp.RSHIFT, self, value);
  }

  @PyBuiltin(name = "__rrshift__", sig = "($self, value, /)", doc = "Return value>>self.")
  static Object rrshift(PyWeakProxy self, Object value) {
    return binary(BinaryOp.RSHIFT, value, self);
  }

  @PyBuiltin(name = "__irshift__", sig = "($self, value, /)", doc = "Return self>>=value.")
  static Object irshift(PyWeakProxy self, Object value) {
    return inplace(BinaryOp.RSHIFT, self, value);
  }

  @PyBuiltin(name = "__and__", sig = "($self, value, /)", doc = "Return self&value.")
  static Object and(PyWeakProxy self, Object value) {
    return binary(BinaryOp.AND, self, value);
  }

  @PyBuiltin(name = "__rand__", sig = "($self, value, /)", doc = "Return value&self.")
  static Object rand(PyWeakProxy self, Object value) {
    return binary(BinaryOp.AND, value, self);
  }

  @PyBuiltin(name = "__iand__", sig = "($self, value, /)", doc = "Return self&=value.")
  static Object iand(PyWeakProxy self, Object value) {
    return inplace(BinaryOp.AND, self, value);
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)", doc = "Return self|value.")
  static Object or(PyWeakProxy self, Object value) {
    return binary(BinaryOp.OR, self, value);
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)", doc = "Return value|self.")
  static Object ror(PyWeakProxy self, Object value) {
    return binary(BinaryOp.OR, value, self);
  }

  @PyBuiltin(name = "__ior__", sig = "($self, value, /)", doc = "Return self|=value.")
  static Object ior(PyWeakProxy self, Object value) {
    return inplace(BinaryOp.OR, self, value);
  }

  @PyBuiltin(name = "__xor__", sig = "($self, value, /)", doc = "Return self^value.")
  static Object xor(PyWeakProxy self, Object value) {
    return binary(BinaryOp.XOR, self, value);
  }

  @PyBuiltin(name = "__rxor__", sig = "($self, value, /)", doc = "Return value^self.")
  static Object rxor(PyWeakProxy self, Object value) {
    return binary(BinaryOp.XOR, value, self);
  }

  @PyBuiltin(name = "__ixor__", sig = "($self, value, /)", doc = "Return self^=value.")
  static Object ixor(PyWeakProxy self, Object value) {
    return inplace(BinaryOp.XOR, self, value);
  }

  @PyBuiltin(
      name = "__pow__",
      sig = "($self, value, mod=None, /)",
      doc = "Return pow(self, value, mod).")
  static Object pow(PyWeakProxy self, Object value, Object modulus) {
    return Operators.power(self.target(), PyWeakProxy.unwrap(value), PyWeakProxy.unwrap(modulus));
  }

  @PyBuiltin(
      name = "__rpow__",
      sig = "($self, value, mod=None, /)",
      doc = "Return pow(value, self, mod).")
  static Object rpow(PyWeakProxy self, Object value, Object modulus) {
    return Operators.power(PyWeakProxy.unwrap(value), self.target(), PyWeakProxy.unwrap(modulus));
  }

  @PyBuiltin(name = "__ipow__", sig = "($self, value, /)", doc = "Return self**=value.")
  static Object ipow(PyWeakProxy self, Object value) {
    return inplace(BinaryOp.POW, self, value);
  }

  private static Object binary(BinaryOp op, Object left, Object right) {
    return Operators.binary(op, PyWeakProxy.unwrap(left), PyWeakProxy.unwrap(right));
  }

  private static Object inplace(BinaryOp op, PyWeakProxy self, Object value) {
    return Operators.inplace(op, self.target(), PyWeakProxy.unwrap(value));
  }
}
