/** Module {@code _csv}: reading and writing delimited text, as {@code Modules/_csv.c}. */
package org.boomslang.modules.csv;
