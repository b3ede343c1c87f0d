/**
 * The {@code complex} type: pairs of doubles with C11 Annex G arithmetic, their text, and the
 * methods Python code sees.
 */
package org.boomslang.objects.complex;
