package org.boomslang.modules.operator;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Operators;
import org.boomslang.objects.UnaryOp;
import org.boomslang.objects.none.PyNone;

/** The operators of {@code _operator}. Compare CPython {@code _operator.c}. */
@PyBuiltins(
    module = "_operator",
    doc =
        "Operator interface.\n\nThis module exports a set of functions implemented in Java"
            + " corresponding\nto the intrinsic operators of Python.")
final class OperatorFunctions {
  private OperatorFunctions() {}

  // ------------------------------------------------------------------ arithmetic

  @PyBuiltin(name = "add", sig = "(a, b, /)", doc = "Same as a + b.")
  static Object add(Object a, Object b) {
    return Operators.binary(BinaryOp.ADD, a, b);
  }

  @PyBuiltin(name = "sub", sig = "(a, b, /)", doc = "Same as a - b.")
  static Object sub(Object a, Object b) {
    return Operators.binary(BinaryOp.SUB, a, b);
  }

  @PyBuiltin(name = "mul", sig = "(a, b, /)", doc = "Same as a * b.")
  static Object mul(Object a, Object b) {
    return Operators.binary(BinaryOp.MUL, a, b);
  }

  @PyBuiltin(name = "matmul", sig = "(a, b, /)", doc = "Same as a @ b.")
  static Object matmul(Object a, Object b) {
    return Operators.binary(BinaryOp.MATMUL, a, b);
  }

  @PyBuiltin(name = "truediv", sig = "(a, b, /)", doc = "Same as a / b.")
  static Object truediv(Object a, Object b) {
    return Operators.binary(BinaryOp.TRUE_DIV, a, b);
  }

  @PyBuiltin(name = "floordiv", sig = "(a, b, /)", doc = "Same as a // b.")
  static Object floordiv(Object a, Object b) {
    return Operators.binary(BinaryOp.FLOOR_DIV, a, b);
  }

  @PyBuiltin(name = "mod", sig = "(a, b, /)", doc = "Same as a % b.")
  static Object mod(Object a, Object b) {
    return Operators.binary(BinaryOp.MOD, a, b);
  }

  @PyBuiltin(name = "lshift", sig = "(a, b, /)", doc = "Same as a << b.")
  static Object lshift(Object a, Object b) {
    return Operators.binary(BinaryOp.LSHIFT, a, b);
  }

  @PyBuiltin(name = "rshift", sig = "(a, b, /)", doc = "Same as a >> b.")
  static Object rshift(Object a, Object b) {
    return Operators.binary(BinaryOp.RSHIFT, a, b);
  }

  @PyBuiltin(name = "and_", sig = "(a, b, /)", doc = "Same as a & b.")
  static Object and(Object a, Object b) {
    return Operators.binary(BinaryOp.AND, a, b);
  }

  @PyBuiltin(name = "xor", sig = "(a, b, /)", doc = "Same as a ^ b.")
  static Object xor(Object a, Object b) {
    return Operators.binary(BinaryOp.XOR, a, b);
  }

  @PyBuiltin(name = "or_", sig = "(a, b, /)", doc = "Same as a | b.")
  static Object or(Object a, Object b) {
    return Operators.binary(BinaryOp.OR, a, b);
  }

  @PyBuiltin(name = "pow", sig = "(a, b, /)", doc = "Same as a ** b.")
  static Object power(Object a, Object b) {
    return Operators.power(a, b, PyNone.NONE);
  }

  @PyBuiltin(name = "neg", sig = "(a, /)", doc = "Same as -a.")
  static Object neg(Object a) {
    return Operators.unary(UnaryOp.NEG, a);
  }

  @PyBuiltin(name = "pos", sig = "(a, /)", doc = "Same as +a.")
  static Object pos(Object a) {
    return Operators.unary(UnaryOp.POS, a);
  }

  @PyBuiltin(name = "inv", sig = "(a, /)", doc = "Same as ~a.")
  static Object inv(Object a) {
    return Operators.unary(UnaryOp.INVERT, a);
  }

  @PyBuiltin(name = "invert", sig = "(a, /)", doc = "Same as ~a.")
  static Object invert(Object a) {
    return Operators.unary(UnaryOp.INVERT, a);
  }

  // ------------------------------------------------------------------ in place

  @PyBuiltin(name = "iadd", sig = "(a, b, /)", doc = "Same as a += b.")
  static Object iadd(Object a, Object b) {
    return Operators.inplace(BinaryOp.ADD, a, b);
  }

  @PyBuiltin(name = "isub", sig = "(a, b, /)", doc = "Same as a -= b.")
  static Object isub(Object a, Object b) {
    return Operators.inplace(BinaryOp.SUB, a, b);
  }

  @PyBuiltin(name = "imul", sig = "(a, b, /)", doc = "Same as a *= b.")
  static Object imul(Object a, Object b) {
    return Operators.inplace(BinaryOp.MUL, a, b);
  }

  @PyBuiltin(name = "imatmul", sig = "(a, b, /)", doc = "Same as a @= b.")
  static Object imatmul(Object a, Object b) {
    return Operators.inplace(BinaryOp.MATMUL, a, b);
  }

  @PyBuiltin(name = "itruediv", sig = "(a, b, /)", doc = "Same as a /= b.")
  static Object itruediv(Object a, Object b) {
    return Operators.inplace(BinaryOp.TRUE_DIV, a, b);
  }

  @PyBuiltin(name = "ifloordiv", sig = "(a, b, /)", doc = "Same as a //= b.")
  static Object ifloordiv(Object a, Object b) {
    return Operators.inplace(BinaryOp.FLOOR_DIV, a, b);
  }

  @PyBuiltin(name = "imod", sig = "(a, b, /)", doc = "Same as a %= b.")
  static Object imod(Object a, Object b) {
    return Operators.inplace(BinaryOp.MOD, a, b);
  }

  @PyBuiltin(name = "ilshift", sig = "(a, b, /)", doc = "Same as a <<= b.")
  static Object ilshift(Object a, Object b) {
    return Operators.inplace(BinaryOp.LSHIFT, a, b);
  }

  @PyBuiltin(name = "irshift", sig = "(a, b, /)", doc = "Same as a >>= b.")
  static Object irshift(Object a, Object b) {
    return Operators.inplace(BinaryOp.RSHIFT, a, b);
  }

  @PyBuiltin(name = "iand", sig = "(a, b, /)", doc = "Same as a &= b.")
  static Object iand(Object a, Object b) {
    return Operators.inplace(BinaryOp.AND, a, b);
  }

  @PyBuiltin(name = "ixor", sig = "(a, b, /)", doc = "Same as a ^= b.")
  static Object ixor(Object a, Object b) {
    return Operators.inplace(BinaryOp.XOR, a, b);
  }

  @PyBuiltin(name = "ior", sig = "(a, b, /)", doc = "Same as a |= b.")
  static Object ior(Object a, Object b) {
    return Operators.inplace(BinaryOp.OR, a, b);
  }

  @PyBuiltin(name = "ipow", sig = "(a, b, /)", doc = "Same as a **= b.")
  static Object ipow(Object a, Object b) {
    return Operators.inplace(BinaryOp.POW, a, b);
  }

  // ------------------------------------------------------------------ comparison

  @PyBuiltin(name = "lt", sig = "(a, b, /)", doc = "Same as a < b.")
  static Object lt(Object a, Object b) {
    return Comparisons.compare(CompareOp.LT, a, b);
  }

  @PyBuiltin(name = "le", sig = "(a, b, /)", doc = "Same as a <= b.")
  static Object le(Object a, Object b) {
    return Comparisons.compare(CompareOp.LE, a, b);
  }

  @PyBuiltin(name = "eq", sig = "(a, b, /)", doc = "Same as a == b.")
  static Object eq(Object a, Object b) {
    return Comparisons.compare(CompareOp.EQ, a, b);
  }

  @PyBuiltin(name = "ne", sig = "(a, b, /)", doc = "Same as a != b.")
  static Object ne(Object a, Object b) {
    return Comparisons.compare(CompareOp.NE, a, b);
  }

  @PyBuiltin(name = "gt", sig = "(a, b, /)", doc = "Same as a > b.")
  static Object gt(Object a, Object b) {
    return Comparisons.compare(CompareOp.GT, a, b);
  }

  @PyBuiltin(name = "ge", sig = "(a, b, /)", doc = "Same as a >= b.")
  static Object ge(Object a, Object b) {
    return Comparisons.compare(CompareOp.GE, a, b);
  }
}
