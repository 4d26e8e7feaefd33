import Foundation
import PackagePlugin

/// Turns the files beside `Asset.swift` into string literals whenever one of them changes.
@main
struct EmbedAssets: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = target.directoryURL
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let files = names.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".swift") }.map { folder.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "Asset+Files.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) assets", executable: try context.tool(named: "AssetEmbedder").url,
        arguments: [output.path] + files.map { $0.path }, inputFiles: files, outputFiles: [output])
    ]
  }
}
