/**
 * Module {@code pyexpat}: an XML parser that is fed piece by piece and reports in Expat's events,
 * error numbers and positions. The JDK's parsers pull their input and name errors their own way, so
 * this is one of our own: {@link org.boomslang.modules.expat.XmlEngine} reads documents from an
 * {@link org.boomslang.modules.expat.XmlText}, {@link org.boomslang.modules.expat.XmlElements}
 * their elements, {@link org.boomslang.modules.expat.XmlSubset} their document type declarations.
 */
package org.boomslang.modules.expat;
