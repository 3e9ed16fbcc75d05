// src/tools/k6-pins.ts
/** The release that is fetched where no k6 is installed. */
const K6_VERSION = "2.2.0";
const K6_RELEASES = "https://github.com/grafana/k6/releases/download";
/** By `platform-arch` as Node names them. */
const K6_PINS = {
	"linux-x64": pin("linux-amd64", "tar.gz", "b5a8003c86f35f5cd5ceef1490312c48e587696c94d998cefc6d7b3b4cb1597d"),
	"linux-arm64": pin("linux-arm64", "tar.gz", "4ecd64cadcc792402d16293836115480419c4447c032858f564852d98f1bf54c"),
	"darwin-x64": pin("macos-amd64", "zip", "45a08590511c8a6a9c6331645e60c41624924e848e29472e87c60ac956d50372"),
	"darwin-arm64": pin("macos-arm64", "zip", "37a028506bf13578de66c906296803775df28cc2504b1a8c5d786b2803e757c7"),
	"win32-x64": pin("windows-amd64", "zip", "ceb2b1e1cf9dbe1303c6c33ec83ffda86dda5c610b4def92064d3c7ebae8d9f4")
};
function pin(target, form, sha256) {
	const folder = `k6-v${K6_VERSION}-${target}`;
	const program = target.startsWith("windows") ? "k6.exe" : "k6";
	return {
		archive: `${folder}.${form}`,
		sha256,
		entry: `${folder}/${program}`
	};
}
/** The same release as a Go module. Its checksum in `go.sum` holds whatever GOSUMDB and GOFLAGS say. */
const K6_MODULE = "go.k6.io/k6/v2";
const K6_MODULE_SUM = "h1:FXtQJeClRQm25eraUvz/cbn2xcYZThs6cv2lBnid8tM=";

export { K6_VERSION as a, K6_RELEASES as i, K6_MODULE_SUM as n, K6_PINS as r, K6_MODULE as t };