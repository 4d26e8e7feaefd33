/// The files that the page brings along, each as a text: the build reads them from this folder.
///
/// A plugin of this package turns them into string literals, so that the command stays one file.
public enum Asset {}
