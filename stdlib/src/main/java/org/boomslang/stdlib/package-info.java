/** CPython's pure-Python standard library as a resource of the language "python". */
package org.boomslang.stdlib;
