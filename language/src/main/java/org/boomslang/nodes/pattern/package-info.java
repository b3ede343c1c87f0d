/**
 * The patterns of {@code match} (PEP 634). A pattern tells whether a subject fits and stores what
 * it captures to temporaries; the names are bound when the whole pattern fits.
 */
package org.boomslang.nodes.pattern;
