/** Organisations with their heads over HTTP: what everybody may read, and what ends or changes an organisation as a whole. */
package lv.viis.registry.directory;
