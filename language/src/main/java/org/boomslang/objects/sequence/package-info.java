/**
 * What the sequence types have in common: comparison, repetition counts, bounds of searches, text.
 */
package org.boomslang.objects.sequence;
