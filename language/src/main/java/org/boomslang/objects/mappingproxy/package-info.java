/** {@code types.MappingProxyType}: a read-only view of a mapping, and of a class's attributes. */
package org.boomslang.objects.mappingproxy;
