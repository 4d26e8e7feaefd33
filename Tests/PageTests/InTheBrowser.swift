import Testing

/// The page in a real browser, with real clicks and keys.
///
/// One browser serves all, so they run one after the other.
@Suite(.serialized, .enabled(if: Browser.isInstalled, Browser.advice))
struct InTheBrowser {}
