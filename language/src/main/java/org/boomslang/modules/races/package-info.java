/**
 * Turns the race detector ({@code objects.races}) on when the options of a context ask for it, and
 * writes its report when the interpreter ends.
 */
package org.boomslang.modules.races;
