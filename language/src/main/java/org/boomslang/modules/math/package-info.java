/**
 * The {@code math} module: C99's functions with Python's error rules, exact integer functions,
 * accurate sums.
 */
package org.boomslang.modules.math;
