package org.boomslang.objects;

/**
 * A modulus that can work out {@code pow(base, exponent, modulus)} where neither operand can: the
 * third chance that CPython's {@code ternary_op} gives to the slot of the last argument's type.
 */
public interface TernaryPower {
  /** The power, or NotImplemented. */
  Object power(Object base, Object exponent);
}
