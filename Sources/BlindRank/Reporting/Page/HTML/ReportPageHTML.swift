import Mustache

/// Writes a report as one HTML page that needs nothing else: no network, no script.
public enum ReportPageHTML {
  /// The page. The same report gives the same bytes.
  ///
  /// - Throws: if the template is broken, which a test would have told.
  public static func render(_ page: ReportPage) throws -> String {
    MustacheContentTypes.register(SafeText(), named: SafeText.name)
    let library = MustacheLibrary(templates: [
      "style": try MustacheTemplate(string: style)
    ])
    return try MustacheTemplate(string: template).render(PageView(of: page), library: library)
  }

  /// They are built into the program, so that it finds them wherever it is put.
  static var template: String { String(decoding: PackageResources.page_mustache, as: UTF8.self) }
  static var style: String { String(decoding: PackageResources.page_css, as: UTF8.self) }
}
