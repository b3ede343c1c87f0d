/**
 * Template strings (PEP 750): {@code string.templatelib.Template}, its interpolations, and the
 * iterator over both.
 */
package org.boomslang.objects.template;
