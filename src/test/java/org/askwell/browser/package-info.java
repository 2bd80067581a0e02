/**
 * The widget and the pages in a real Chromium, on a page of another origin under a strict Content-Security-Policy.
 *
 * <p>{@link org.askwell.browser.Chromium} brings the browser, {@link org.askwell.browser.Visitor} is one person in it,
 * {@link org.askwell.browser.HostPage} a clinic's website, {@link org.askwell.browser.FlakyProxy} the network between
 * that and Askwell, and {@link org.askwell.browser.WidgetPage} the chat as a person sees it.
 */
@NullMarked
package org.askwell.browser;

import org.jspecify.annotations.NullMarked;
