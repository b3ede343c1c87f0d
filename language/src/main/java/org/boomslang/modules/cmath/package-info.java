/**
 * The {@code cmath} module: functions of complex numbers, with C99 Annex G's results at infinities
 * and NaN.
 */
package org.boomslang.modules.cmath;
