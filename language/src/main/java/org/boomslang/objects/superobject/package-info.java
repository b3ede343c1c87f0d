/** {@code super}: attribute lookup that starts behind a given class. */
package org.boomslang.objects.superobject;
