/**
 * Module {@code _codecs}: the registry of codecs and the codecs themselves, as Python functions.
 */
package org.boomslang.modules.codecs;
