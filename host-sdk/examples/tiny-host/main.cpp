// tiny-host PACKAGE: reads a package, loads its plugin and prints the plugin's first page. The data is in memory here;
// a host that has its own offers its own tables in place of FakeHost.
#include <host_sdk/hosting/loaded_plugin.hpp>
#include <host_sdk/hosting/received_response.hpp>
#include <host_sdk/manifest/manifest_reader.hpp>
#include <host_sdk/testkit/fake_host.hpp>
#include <host_sdk/text.hpp>

#include <iostream>

int main(int argc, char** argv)
try {
    if (argc != 2) throw std::invalid_argument("usage: tiny-host PACKAGE");
    const std::filesystem::path package = std::filesystem::absolute(argv[1]);
    const auto read = host_sdk::manifest::read_package_manifest(package); // judged before any of its code runs
    for (const auto& problem : read.problems)
        std::cerr << host_sdk::manifest::to_sentence(problem) << '\n';
    if (!read.ok()) return 1;

    host_sdk::testkit::FakeHost host(package);
    host.grant_permission("anna", "invoices.view");
    host_sdk::Invoice invoice;
    invoice.issued_on = "2026-11-20";
    host.put(invoice);
    using host_sdk::hosting::PluginLibrary;
    const auto library =
        std::make_shared<const PluginLibrary>(PluginLibrary::open(package / read.manifest->library.file));
    host_sdk::hosting::LoadedPlugin plugin(library, host.raw());
    plugin.prepare(std::nullopt);
    plugin.activate();

    hsdk_request request{};
    request.struct_size = sizeof(request);
    request.method = host_sdk::lend("GET");
    request.path = host_sdk::lend("/");
    host_sdk::hosting::ResponseReceiver receiver;
    plugin.handle({"anna", "Anna", "it"}, std::chrono::seconds(30), request, receiver.sink());
    std::cout << receiver.take().body;
    return plugin.stop(std::chrono::seconds(15)) == host_sdk::hosting::LoadedPlugin::Stopped::drained ? 0 : 1;
} catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
}
