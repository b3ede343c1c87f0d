/**
 * Reference counts for what lives outside the garbage collector's world: the references that an
 * extension holds. Everyone may use it; it uses nothing but the JDK, no Truffle, so that jcstress
 * can look at it.
 */
package org.boomslang.runtime.counting;
