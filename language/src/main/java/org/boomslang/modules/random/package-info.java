/** The {@code _random} module: the Mersenne Twister behind {@code random.Random}. */
package org.boomslang.modules.random;
