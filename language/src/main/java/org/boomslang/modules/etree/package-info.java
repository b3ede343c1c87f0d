/**
 * Module {@code _elementtree}: what CPython writes in C of {@code xml.etree.ElementTree}. One
 * package for each type: {@link org.boomslang.modules.etree.element.PyElement} with its iterator,
 * {@link org.boomslang.modules.etree.builder.PyTreeBuilder}, and {@link
 * org.boomslang.modules.etree.parser.PyTreeParser}, which hands what the engine of {@code pyexpat}
 * reads straight to a builder. Paths ({@code find('a/b')}) and writing stay with the library's
 * Python.
 */
package org.boomslang.modules.etree;
