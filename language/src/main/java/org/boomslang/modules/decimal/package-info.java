/**
 * Module {@code _decimal}: decimal floating point by the General Decimal Arithmetic Specification
 * (version 1.70), on {@link java.math.BigInteger}. {@link org.boomslang.modules.decimal.Num} is a
 * number without Python around it, {@link org.boomslang.modules.decimal.Env} what an operation goes
 * by and what it signals; the classes {@code …Arithmetic} are stateless. Compare CPython's {@code
 * Modules/_decimal} for behaviour.
 */
package org.boomslang.modules.decimal;
