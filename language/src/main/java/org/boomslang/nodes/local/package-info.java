/**
 * Variables: locals in typed frame slots, captured variables in cells, globals through the cells of
 * their namespace, names of class bodies and {@code exec}'d code in a mapping.
 */
package org.boomslang.nodes.local;
