/** Modules. */
package org.boomslang.objects.module;
