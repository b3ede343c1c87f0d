/**
 * What {@code _ctypes} needs of the machine: memory outside the Java heap, libraries, calls of C
 * functions and C functions that call Python ones, with pointers as ints. The classes that programs
 * see are written in Python ({@code modules/imports/frozen/_ctypes.py}). All of it rests on the
 * Foreign Function &amp; Memory API; where native access is denied, the import fails.
 */
package org.boomslang.modules.ctypes;
