/** {@code types.SimpleNamespace}: an object that only has attributes. */
package org.boomslang.objects.namespace;
