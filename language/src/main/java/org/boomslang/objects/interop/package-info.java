/**
 * How Python objects look to the host and to other languages: the messages of Truffle's
 * InteropLibrary, for all Python objects in {@link org.boomslang.objects.interop.ObjectInterop},
 * which leaves the work to one class per topic. Every message that may run Python code is received
 * in {@link org.boomslang.objects.interop.Entry}, and every value that crosses goes through {@link
 * org.boomslang.objects.interop.Values}.
 */
package org.boomslang.objects.interop;
